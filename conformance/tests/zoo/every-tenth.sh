# Rejects, but dies of a signal at every tenth question, which it counts in the file $1.
cat > /dev/null
echo >> "$1"
[ $(($(wc -l < "$1") % 10)) = 0 ] && kill -SEGV $$
exit 1
