package page

import "golang.org/x/net/html"

// body finds the units of a pruned page that are its article.
func body(doc *html.Node) []unit {
	all := units(doc)
	plus, minus := map[*html.Node]int{}, map[*html.Node]int{}
	near := map[*html.Node]float64{}
	for _, u := range all {
		sum := minus
		if isProse(u) {
			sum = plus
			weight := float64(u.words)
			depth := 1.0
			for p := u.block.Parent; p != nil; p = p.Parent {
				near[p] += weight / depth
				depth *= 2
			}
		}
		for p := u.block; p != nil; p = p.Parent {
			if u.kind != heading || u.linked > 0 {
				sum[p] += u.words
			}
		}
	}
	var best *html.Node
	for _, u := range all { // in the order of the page
		for p := u.block; p != nil; p = p.Parent {
			if best == nil || near[p] > near[best] {
				best = p
			}
		}
	}
	if best == nil {
		return nil
	}
	for p := best.Parent; p != nil; p = p.Parent {
		more, less := plus[p]-plus[best], minus[p]-minus[best]
		if more >= 25 && more >= 2*less {
			best = p
		}
	}
	var kept []unit
	for _, u := range all {
		if within(u.block, best) {
			kept = append(kept, u)
		}
	}
	return kept
}

func within(n, outer *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}
