package render

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkSite builds sites of few and of many events, and says how many pages
// they have and what the largest weighs in gzip.
func BenchmarkSite(b *testing.B) {
	for _, n := range []int{30, 1000, 10000} {
		t := largeTimeline(n, 1+n/1000)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			var files []File
			for b.Loop() {
				var err error
				if files, err = Site(t); err != nil {
					b.Fatal(err)
				}
			}
			pages, largest := 0, 0
			for _, f := range files {
				if strings.HasSuffix(f.Name, ".html") {
					pages++
					largest = max(largest, zipped(f.Data))
				}
			}
			b.ReportMetric(float64(pages), "pages")
			b.ReportMetric(float64(largest), "gzip-bytes/largest")
		})
	}
}
