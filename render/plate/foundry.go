package plate

import (
	"reflect"
	"slices"
	"text/template/parse"
)

// A foundry casts a template and all that it calls.
type foundry struct {
	*Set
	plates map[root]*plate
}

// A mould is a template that is being cast.
type mould struct {
	*foundry
	name  string
	scope []variable
	most  int // variables in use at once
}

// A variable has a type, and a place in the paper.
type variable struct {
	name string
	data reflect.Type
}

// plate casts a template.
func (f *foundry) plate(r root) *plate {
	if p := f.plates[r]; p != nil {
		return p
	}
	t := f.templates.Lookup(r.name)
	if t == nil || t.Tree == nil {
		stop("no template %q", r.name)
	}
	p := &plate{}
	f.plates[r] = p // a template may call itself
	m := &mould{foundry: f, name: r.name}
	m.declare("$", r.data)
	p.steps = m.list(t.Tree.Root, r.data)
	p.variables = make([]reflect.Value, m.most)
	return p
}

// declare makes a variable, and returns its place.
func (m *mould) declare(name string, data reflect.Type) int {
	m.scope = append(m.scope, variable{name, data})
	m.most = max(m.most, len(m.scope))
	return len(m.scope) - 1
}

// scoped casts what has variables of its own.
func (m *mould) scoped(cast func() []step) []step {
	outside := len(m.scope)
	defer func() { m.scope = m.scope[:outside] }()
	return cast()
}

// list casts nodes where dot is of a type, nil where nothing is known of it. Words
// that follow each other become one step.
func (m *mould) list(l *parse.ListNode, dot reflect.Type) []step {
	if l == nil {
		return nil
	}
	return m.scoped(func() []step {
		var steps []step
		var words []byte
		flush := func() {
			if w := slices.Clone(words); len(w) > 0 {
				steps = append(steps, func(to *paper, _ reflect.Value) { to.out = append(to.out, w...) })
			}
			words = words[:0]
		}
		for _, n := range l.Nodes {
			if t, text := n.(*parse.TextNode); text {
				words = append(words, t.Text...)
				continue
			}
			s, same := m.node(n, dot)
			if s == nil {
				words = append(words, same...)
				continue
			}
			flush()
			steps = append(steps, s)
		}
		flush()
		return steps
	})
}

// node casts a node that is no text: into a step, or into words that are the same on
// all pages.
func (m *mould) node(n parse.Node, dot reflect.Type) (s step, same []byte) {
	switch n := n.(type) {
	case *parse.CommentNode:
		return nil, nil
	case *parse.ActionNode:
		return m.action(n, dot)
	case *parse.IfNode:
		return m.branch(&n.BranchNode, dot), nil
	case *parse.WithNode:
		return m.with(&n.BranchNode, dot), nil
	case *parse.RangeNode:
		return m.each(&n.BranchNode, dot), nil
	case *parse.TemplateNode:
		return m.call(n, dot), nil
	}
	stop("%s: %s", m.name, n)
	return nil, nil
}

// action casts {{value}}, with the names of what escapes it.
func (m *mould) action(n *parse.ActionNode, dot reflect.Type) (s step, same []byte) {
	if len(n.Pipe.Decl) > 0 {
		stop("%s: %s declares a variable", m.name, n)
	}
	v := m.argument(n.Pipe.Cmds[0], dot)
	var escapers []string
	for _, c := range n.Pipe.Cmds[1:] {
		name, ok := c.Args[0].(*parse.IdentifierNode)
		if !ok || len(c.Args) > 1 {
			stop("%s: %s", m.name, n)
		}
		escapers = append(escapers, name.Ident)
	}
	write := writerOf(v.data, escapers)
	if write == nil {
		stop("%s: %s is %s", m.name, n, v.data)
	}
	if v.fixed.IsValid() {
		return nil, write(nil, v.fixed)
	}
	get := v.get
	return func(to *paper, dot reflect.Value) { to.out = write(to.out, get(to, dot)) }, nil
}

// branch casts {{if}}.
func (m *mould) branch(n *parse.BranchNode, dot reflect.Type) step {
	is := m.condition(n.Pipe, dot)
	yes, no := m.list(n.List, dot), m.list(n.ElseList, dot)
	return func(to *paper, dot reflect.Value) {
		if is(to, dot) {
			all(yes, to, dot)
		} else {
			all(no, to, dot)
		}
	}
}

// with casts {{with}}.
func (m *mould) with(n *parse.BranchNode, dot reflect.Type) step {
	v := m.value(n.Pipe, dot)
	is, get := m.truth(v, n), v.get
	yes, no := m.list(n.List, v.data), m.list(n.ElseList, dot)
	return func(to *paper, dot reflect.Value) {
		if v := get(to, dot); is(v) {
			all(yes, to, v)
		} else {
			all(no, to, dot)
		}
	}
}

// each casts {{range}} over a slice.
func (m *mould) each(n *parse.BranchNode, dot reflect.Type) step {
	pipe := *n.Pipe
	names := pipe.Decl
	pipe.Decl = nil
	v := m.value(&pipe, dot)
	if v.data.Kind() != reflect.Slice || n.Pipe.IsAssign {
		stop("%s: %s over %s", m.name, n.Pipe, v.data)
	}
	index, element := -1, -1
	body := m.scoped(func() []step {
		if len(names) > 1 {
			index = m.declare(names[0].Ident[0], reflect.TypeFor[int]())
		}
		if len(names) > 0 {
			element = m.declare(names[len(names)-1].Ident[0], v.data.Elem())
		}
		return m.list(n.List, v.data.Elem())
	})
	none, get := m.list(n.ElseList, dot), v.get
	return func(to *paper, dot reflect.Value) {
		list := get(to, dot)
		count := list.Len()
		if count == 0 {
			all(none, to, dot)
		}
		for i := range count {
			v := list.Index(i)
			if index >= 0 {
				to.variables[to.base+index] = reflect.ValueOf(i)
			}
			if element >= 0 {
				to.variables[to.base+element] = v
			}
			all(body, to, v)
		}
	}
}

// call casts {{template}}.
func (m *mould) call(n *parse.TemplateNode, dot reflect.Type) step {
	if n.Pipe == nil {
		p := m.plate(root{n.Name, nil})
		return func(to *paper, _ reflect.Value) { p.call(to, reflect.Value{}) }
	}
	v := m.value(n.Pipe, dot)
	p, get := m.plate(root{n.Name, v.data}), v.get
	return func(to *paper, dot reflect.Value) { p.call(to, get(to, dot)) }
}
