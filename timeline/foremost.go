package timeline

// foremost is the one of several that the most speaks for, and how much speaks for the
// next. Of events that a phrase may mean it is the one that a reader thinks of, if it
// leads by far.
type foremost struct {
	n          int // -1 if there is none
	most, next int
}

// consider takes into account that so much speaks for n, which is considered once.
func (f *foremost) consider(n, weight int) {
	if weight > f.most {
		f.n, f.most, f.next = n, weight, f.most
	} else {
		f.next = max(f.next, weight)
	}
}
