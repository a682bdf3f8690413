# Starts others, some of which leave its group, and waits for ever with them.
sleep 600 &
(sleep 600 & setsid sleep 600 &)
setsid sh -c 'sleep 600 & exec sleep 600' &
exec sleep 600
