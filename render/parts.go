package render

import (
	"fmt"
	"strings"
)

// mostListed is the number of items that one page of a list holds: what a phone
// loads and lays out at once. A longer list goes on over pages of its own.
const mostListed = 500

// chunks cuts a list into parts of so many items at most. An empty list has one
// empty part.
func chunks[T any](list []T, most int) [][]T {
	out := [][]T{list[:min(len(list), most)]}
	for n := most; n < len(list); n += most {
		out = append(out, list[n:min(len(list), n+most)])
	}
	return out
}

// partName returns the name of a part of a page, numbered from 0. The first has
// the name of the page; a slug never holds a tilde.
func partName(page string, n int) string {
	if n == 0 {
		return page
	}
	return fmt.Sprintf("%s~%d.html", strings.TrimSuffix(page, ".html"), n+1)
}

// A partLink leads from one part of a page to another.
type partLink struct {
	Name    string // "501–1000"
	Page    string // from the folder of the page
	Current bool
}

// partLinks returns the links between the parts of a page of so many items, none
// where it has but one, for most of them on each.
func partLinks(page string, current, items, most int) []partLink {
	if items <= most {
		return nil
	}
	base := page[strings.LastIndexByte(page, '/')+1:]
	var out []partLink
	for n := 0; n*most < items; n++ {
		out = append(out, partLink{
			Name:    fmt.Sprintf("%d–%d", n*most+1, min(items, (n+1)*most)),
			Page:    partName(base, n),
			Current: n == current,
		})
	}
	return out
}
