package render

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	"dateline/render/folder"
	"dateline/timeline"
	"dateline/timeline/testcorpus"
)

// BenchmarkBuild makes whole sites of generated articles, from their text to the
// files. With DATELINE_BENCH_LARGE in the environment it goes on to a hundred
// thousand articles, which takes minutes and gigabytes.
func BenchmarkBuild(b *testing.B) {
	sizes := []int{1000, 10000}
	if os.Getenv("DATELINE_BENCH_LARGE") != "" {
		sizes = append(sizes, 100000)
	}
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			folder := b.TempDir()
			if err := testcorpus.Write(folder, n); err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				makeSite(b, os.DirFS(folder))
			}
		})
	}
}

func makeSite(b *testing.B, content fs.FS) {
	files, err := Site(timeline.Build(content))
	if err != nil || len(files) == 0 {
		b.Fatalf("%d files: %v", len(files), err)
	}
}

// BenchmarkSite builds sites of few and of many events, and says how many pages
// they have and what the largest weighs in gzip.
func BenchmarkSite(b *testing.B) {
	for _, n := range []int{30, 1000, 10000} {
		t := largeTimeline(n, 1+n/1000)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			var files []folder.File
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
