# Answers with the question.
exec cat
