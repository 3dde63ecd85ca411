package render

import (
	"encoding/xml"
	"fmt"
	"slices"
)

// siteMap is the form of sitemap.xml (https://www.sitemaps.org/protocol.html).
type siteMap struct {
	XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	Pages   []struct {
		Location string `xml:"loc"`
	} `xml:"url"`
}

// exportSitemap lists the pages that a search engine may show. It needs the
// address of the site.
func exportSitemap(s *site) ([]byte, error) {
	var m siteMap
	for _, p := range s.pages {
		if !p.unlisted {
			m.Pages = append(m.Pages, struct {
				Location string `xml:"loc"`
			}{s.address(p.name)})
		}
	}
	body, err := xml.MarshalIndent(m, "", " ")
	return slices.Concat([]byte(xml.Header), body, []byte("\n")), err
}

// exportRobots lets every robot in and shows it the site map.
func exportRobots(s *site) ([]byte, error) {
	return fmt.Appendf(nil, "User-agent: *\nAllow: /\n\nSitemap: %ssitemap.xml\n", s.base), nil
}
