# Accepts everything.
cat > /dev/null
exit 0
