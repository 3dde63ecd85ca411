// Package browser has no code but tests: it opens built sites in a real browser,
// Chromium or Chrome, and does there what readers do. It asks whether pages can be
// used with a keyboard, without a script, on a phone, at twice the size, on paper
// and from right to left, and whether axe-core finds them accessible.
//
// The browser is found where it is usually installed; the Makefile installs it
// on Debian and its like. Without one the tests fail. Where that is known and
// accepted, DATELINE_NO_BROWSER=1 skips them, but not where CI=true.
//
// testdata/axe.min.js is axe-core 4.14.1 as its makers publish it for npm, under
// the Mozilla Public License 2.0 (axe.LICENSE). It is kept here so that the tests
// need no other network and no Node.
package browser
