// Package templates holds what the site is made of besides its words: the
// HTML templates, the style sheet, the script, the icon and the JSON Schema. It knows
// nothing of timelines; package render fills the templates in.
package templates

import "embed"

// Files holds every file of this folder that is not Go.
//
//go:embed *.html *.css *.js *.svg *.json
var Files embed.FS
