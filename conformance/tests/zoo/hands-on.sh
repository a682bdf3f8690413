# Keeps the contract, but what it has started holds a hundred million octets meanwhile, and afterwards.
case $1 in
    hello) echo '{"name": "hands-on", "streams": ["domain-context-v10"], "operations": ["decode"], "gives": []}'; exit ;;
esac
{ awk 'BEGIN { s = "x"; while (length(s) < 1e8) s = s s; print; fflush(); system("exec sleep 600") }' & } |
    { read -r _; sleep 0.5; }
[ "$(wc -c)" = 40 ]
