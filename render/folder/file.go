// Package folder puts a site on the disk: a new one takes the place of the old one
// in a single step, so that whoever reads the folder finds one whole site at
// every moment.
//
//	if err := folder.Check("site", "content"); err != nil { … }
//	done, err := folder.Write("site", "content", jobs)
//
// [Check] says, before the work, whether a folder may be replaced: only one that
// is absent, empty or a site that was built. Files are made as they are written, so
// that a site need not fit into memory; [Make] keeps them there instead.
package folder

// File is one file of a site.
type File struct {
	Name string // slash-separated path from the site's root: "sources/cnbc-letter.html"
	Data []byte
}
