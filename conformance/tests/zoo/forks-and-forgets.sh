# Starts others, which leave its group and keep nothing of its environment, and rejects; all of them sleep
# for $1 seconds, by which they can be told.
env -i setsid sleep "$1" &
(env -i setsid sh -c 'sleep "$0" & (setsid sleep "$0" &) exec sleep "$0"' "$1" &)
case $2 in
    hello) echo '{"name": "forgets", "streams": ["domain-context-v10"], "operations": ["decode"], "gives": []}'; exit ;;
esac
cat > /dev/null
exit 1
