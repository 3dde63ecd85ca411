package render

// File is one file of a site.
type File struct {
	Name string // slash-separated path from the site's root: "sources/cnbc-letter.html"
	Data []byte
}
