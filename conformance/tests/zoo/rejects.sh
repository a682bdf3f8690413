# Rejects everything.
cat > /dev/null
exit 1
