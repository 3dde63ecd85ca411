// Package plate runs templates of html/template many times faster than
// html/template does: a template is cast into a plate once for each type of data,
// as type was for newspapers, and all pages are printed from it.
//
//	set := plate.NewSet(templates, funcs)
//	page, err := set.Append(nil, "source.html", data)
//
// html/template escapes: what is cast is the tree that it has made of a
// template, in which it has put the names of what escapes each value at its
// place. The plate does what these names say to strings and numbers, and looks up
// the fields of the data beforehand.
//
// What a theme may use of the language of templates and a plate does not know,
// such as methods, maps or the functions of text/template, makes html/template print
// the pages of that template. The bytes are the same either way.
package plate

import (
	"errors"
	"fmt"
	"html/template"
	"io"
	"reflect"
	"strings"
	"sync"
)

// A Set is templates that call each other. It may be used by several goroutines.
type Set struct {
	templates *template.Template
	funcs     map[string]reflect.Value

	casting sync.Mutex
	plates  map[root]cast
}

// A root is a template that a page is made of, and the type of its data.
type root struct {
	name string
	data reflect.Type
}

// A cast is the plate of a root, or why there is none.
type cast struct {
	*plate
	err error
}

// NewSet returns a set of templates, none of which has been executed, with the
// functions that they were given. Functions without arguments always give the same.
func NewSet(templates *template.Template, funcs template.FuncMap) *Set {
	s := &Set{templates: templates, funcs: map[string]reflect.Value{}, plates: map[root]cast{}}
	for name, f := range funcs {
		s.funcs[name] = reflect.ValueOf(f)
	}
	return s
}

// Append appends what a template makes of data to out. Its errors are those of
// html/template; out is as it was then.
func (s *Set) Append(out []byte, name string, data any) ([]byte, error) {
	if p := s.cast(name, data); p.err == nil {
		if printed, done := p.print(out, data); done {
			return printed, nil
		}
	}
	var b strings.Builder
	if err := s.templates.ExecuteTemplate(&b, name, data); err != nil {
		return out, err
	}
	return append(out, b.String()...), nil
}

// Err says why html/template prints a template of data, and is nil where a plate
// does.
func (s *Set) Err(name string, data any) error { return s.cast(name, data).err }

// cast returns the plate of a template for data like these.
func (s *Set) cast(name string, data any) cast {
	s.casting.Lock() // html/template changes the trees of all templates that a new one calls
	defer s.casting.Unlock()
	r := root{name, reflect.TypeOf(data)}
	p, known := s.plates[r]
	if !known {
		// Executing a template makes html/template escape it. What it prints, or that it
		// cannot print nothing, is no matter.
		_ = s.templates.ExecuteTemplate(io.Discard, name, nil)
		p.plate, p.err = s.castRoot(r)
		s.plates[r] = p
	}
	return p
}

// castRoot casts a template with all that it calls.
func (s *Set) castRoot(r root) (p *plate, err error) {
	defer func() {
		switch why := recover().(type) {
		case nil:
		case unknown:
			p, err = nil, errors.New(string(why))
		default:
			panic(why)
		}
	}()
	return (&foundry{s, map[root]*plate{}}).plate(r), nil
}

// unknown is what a plate does not know of a template.
type unknown string

// stop ends casting.
func stop(format string, args ...any) { panic(unknown(fmt.Sprintf(format, args...))) }

// A plate is a template for data of one type, ready to print.
type plate struct {
	steps     []step
	variables []reflect.Value // room for those that it has in use at once
}

// A step prints a piece of a page. Dot is the value that the template is at.
type step func(to *paper, dot reflect.Value)

// paper is a page in print.
type paper struct {
	out       []byte
	variables []reflect.Value
	base      int // in variables, of the template that is at work
}

// torn is the panic of a step that html/template has an error for.
type torn struct{}

// print appends a page to out. It is not done where html/template has an error to
// report.
func (p *plate) print(out []byte, data any) (printed []byte, done bool) {
	defer func() {
		switch why := recover().(type) {
		case nil:
		case torn:
			printed, done = out, false
		default:
			panic(why)
		}
	}()
	to := &paper{out: out}
	p.call(to, reflect.ValueOf(data))
	return to.out, true
}

// call prints a plate at a value.
func (p *plate) call(to *paper, dot reflect.Value) {
	base := to.base
	to.base = len(to.variables)
	to.variables = append(to.variables, p.variables...)
	to.variables[to.base] = dot
	all(p.steps, to, dot)
	to.variables = to.variables[:to.base]
	to.base = base
}

// all does steps in order.
func all(steps []step, to *paper, dot reflect.Value) {
	for _, s := range steps {
		s(to, dot)
	}
}
