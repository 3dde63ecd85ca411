package render

import (
	"strings"
	"testing"
)

// TestAddresses keeps every address of a page relative, so that a site works in
// any folder and from a disk. Absolute are those that other programs read, where
// the site has an address, and those of 404.html, which is shown at any depth.
func TestAddresses(t *testing.T) {
	for name, tl := range sites() {
		files := built(t, name, tl)
		base := ""
		if tl.Settings.BaseURL != "" {
			base = strings.TrimSuffix(tl.Settings.BaseURL, "/") + "/"
		}
		for _, n := range htmlNames(files) {
			for _, e := range parsePage(t, n, files[n]).elements {
				for _, key := range []string{"href", "src"} {
					address := e.attrs[key]
					if strings.HasPrefix(address, "/") && !(n == "404.html" && base != "") {
						t.Errorf("%s/%s: <%s %s=%q> works at the root of a server only", name, n, e.name, key, address)
					}
					if base != "" && strings.HasPrefix(address, base) && e.attrs["rel"] != "canonical" {
						t.Errorf("%s/%s: <%s %s=%q> could be relative", name, n, e.name, key, address)
					}
				}
			}
		}
	}
}

// TestHead reads what the head of every page tells other programs: addresses
// where the site has one, and the picture only then.
func TestHead(t *testing.T) {
	for name, tl := range sites() {
		files := built(t, name, tl)
		for _, n := range htmlNames(files) {
			metas, alternates := map[string]string{}, ""
			for _, e := range parsePage(t, n, files[n]).elements {
				if key := e.attrs["property"] + e.attrs["name"]; e.name == "meta" && key != "" {
					metas[key] = e.attrs["content"]
				}
				if e.attrs["rel"] == "alternate" {
					alternates += e.attrs["type"] + " "
				}
			}
			want := map[string]string{"og:image": "", "og:image:width": "", "twitter:card": "summary"}
			if tl.Settings.BaseURL != "" {
				want = map[string]string{"og:image": "https://example.org/story/card.png", "og:image:width": "1200", "og:image:height": "630",
					"og:image:alt": "From Helsinki to a letter: 21 events · 4 outlets · 4 articles · 1 disputed date · 2 approximate · 3 set by editor · articles of 8 to 9 Aug 2018",
					"twitter:card": "summary_large_image"}
			}
			for key, value := range want {
				if metas[key] != value {
					t.Errorf("%s/%s: %s is %q, wanted %q", name, n, key, metas[key], value)
				}
			}
			offered := "application/atom+xml application/feed+json "
			if _, linked := files[ldName]; linked && n == "index.html" {
				offered += "application/ld+json "
			}
			if alternates != offered {
				t.Errorf("%s/%s: offers %q", name, n, alternates)
			}
		}
	}
}
