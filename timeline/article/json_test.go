package article

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// What reads flat objects reads them as what reads all of them does.
func TestFlatObject(t *testing.T) {
	pieces := []string{"{", "}", `"id"`, `"text"`, `"a\u00e9\"\\"`, `"\ud83d\ude00 \ud83d"`, `""`, ":", ":", ":", ",", ",", "1", "-2.5e3", "true", "false", "null", "[1]", "{}", " ", "\t", "é", `"` + "\xff" + `"`}
	members := []string{`"id":"one"`, `"n" : 12`, `"undated":true`, `"url":null`, `"text":"He said \"no\" \u2014 twice.\n\nThen left."`, `"id":"two"`, `"list":["a"]`, `"":""`, `"k\u0065y":"v"`}
	rapid.Check(t, func(t *rapid.T) {
		line := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(t, "pieces"), "")
		if rapid.Bool().Draw(t, "well formed") {
			line = " {" + strings.Join(rapid.SliceOfN(rapid.SampledFrom(members), 0, 5).Draw(t, "members"), " ,\t") + "} "
		}
		got, flat := flatObject([]byte(line))
		if !flat {
			return
		}
		if want, wrong := anyObject([]byte(line)); wrong != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("%q: got %#v, want %#v, %v", line, got, want, wrong)
		}
	})
}
