# Rejects, but leaves others behind that hold its output open.
cat > /dev/null
sleep 600 &
setsid sleep 600 &
exit 1
