package render

import (
	"fmt"
	"testing"
)

// BenchmarkSite builds sites of many events on one page.
func BenchmarkSite(b *testing.B) {
	for _, n := range []int{30, 1000, 10000} {
		t := manyEvents(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Site(t); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
