package testcorpus

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestArticlesAreTheSameEveryTime(t *testing.T) {
	a, b := slices.Collect(Articles(60)), slices.Collect(Articles(60))
	if len(a) != 60 || !reflect.DeepEqual(a, b) {
		t.Errorf("two runs give %d and %d different articles", len(a), len(b))
	}
	size := 0
	for _, x := range a {
		size += len(x.Text)
		if strings.ContainsAny(x.Title+x.Text, "{}") {
			t.Errorf("an empty slot in %q", x.Title+"\n"+x.Text)
		}
	}
	if size < 60*3000 || size > 60*6000 {
		t.Errorf("%d articles of %d bytes", len(a), size/len(a))
	}
}

// More articles add to the news, they change none.
func TestMoreArticlesBeginWithTheSame(t *testing.T) {
	if few, many := slices.Collect(Articles(40)), slices.Collect(Articles(90)); !reflect.DeepEqual(few, many[:40]) {
		t.Error("the first 40 of 90 articles are not the 40")
	}
}
