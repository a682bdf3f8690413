# Rejects, but takes its time.
cat > /dev/null
sleep 0.5
exit 1
