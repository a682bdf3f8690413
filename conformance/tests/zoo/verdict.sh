# Keeps the contract, but gives the verdict alone.
case $1 in
    hello) echo '{"name": "verdict", "streams": ["domain-context-v10"], "operations": ["decode"], "gives": []}' ;;
    decode) [ "$(wc -c)" = 40 ] ;;
    *) exit 89 ;;
esac
