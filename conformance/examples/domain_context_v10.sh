# A testee that gives the verdict alone, by its exit status. All that it looks at is whether
# anything follows the last record, or stands in its place.
#
# cargo conformance run --testee "sh conformance/examples/domain_context_v10.sh"
case $1 in
    hello)
        echo '{"name": "ends-with-END", "streams": ["domain-context-v10"],'
        echo ' "operations": ["decode"], "gives": []}'
        ;;
    decode)
        # END: type 0, instance 0, length 0, which is 16 octets.
        [ "$(tail -c 16 | od -An -v -tx1 | tr -d ' 0\n')" = "" ]
        ;;
    *) exit 89 ;; # unimplemented
esac
