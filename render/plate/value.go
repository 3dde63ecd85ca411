package plate

import (
	"reflect"
	"strconv"
	"text/template/parse"
)

// A value is what a template names, of a type that is known beforehand.
type value struct {
	data  reflect.Type
	get   func(to *paper, dot reflect.Value) reflect.Value
	fixed reflect.Value // where it is the same on all pages
}

// value casts a pipeline of one argument.
func (m *mould) value(p *parse.PipeNode, dot reflect.Type) value {
	if len(p.Cmds) != 1 || len(p.Decl) > 0 {
		stop("%s: %s", m.name, p)
	}
	return m.argument(p.Cmds[0], dot)
}

// argument casts a command: a value alone, or a function with its arguments.
func (m *mould) argument(c *parse.CommandNode, dot reflect.Type) value {
	if len(c.Args) > 1 {
		return m.result(c, dot)
	}
	v := m.operand(c.Args[0], dot)
	if v.data == nil {
		stop("%s: %s of what is not known", m.name, c)
	}
	return v
}

// result casts a function with its arguments.
func (m *mould) result(c *parse.CommandNode, dot reflect.Type) value {
	name, isName := c.Args[0].(*parse.IdentifierNode)
	if !isName {
		stop("%s: %s", m.name, c)
	}
	if name.Ident == "len" && len(c.Args) == 2 {
		return m.length(c.Args[1], dot)
	}
	f, known := m.funcs[name.Ident]
	if !known || f.Type().IsVariadic() || f.Type().NumIn() != len(c.Args)-1 || f.Type().NumOut() != 1 {
		stop("%s: %s", m.name, c)
	}
	args := make([]value, len(c.Args)-1)
	for i, n := range c.Args[1:] {
		args[i] = m.nested(n, dot)
		if args[i].data == nil || !args[i].data.AssignableTo(f.Type().In(i)) {
			stop("%s: %s with %s", m.name, c, args[i].data)
		}
	}
	return value{data: f.Type().Out(0), get: func(to *paper, dot reflect.Value) reflect.Value {
		in := make([]reflect.Value, len(args))
		for i, a := range args {
			in[i] = a.get(to, dot)
		}
		return f.Call(in)[0]
	}}
}

// length casts the length of a list or of words.
func (m *mould) length(n parse.Node, dot reflect.Type) value {
	v := m.nested(n, dot)
	if v.data == nil || v.data.Kind() != reflect.Slice && v.data.Kind() != reflect.String {
		stop("%s: length of %s, which is %s", m.name, n, v.data)
	}
	return value{data: reflect.TypeFor[int](), get: func(to *paper, dot reflect.Value) reflect.Value {
		return reflect.ValueOf(v.get(to, dot).Len())
	}}
}

// nested casts an argument, which may be a pipeline in parentheses.
func (m *mould) nested(n parse.Node, dot reflect.Type) value {
	if p, is := n.(*parse.PipeNode); is {
		return m.value(p, dot)
	}
	return m.operand(n, dot)
}

// same is a value that is the same on all pages.
func same(v reflect.Value) value {
	return value{v.Type(), func(*paper, reflect.Value) reflect.Value { return v }, v}
}

// operand casts a name: of a field, a variable, or a function without arguments; or a
// literal.
func (m *mould) operand(n parse.Node, dot reflect.Type) value {
	here := value{data: dot, get: func(_ *paper, dot reflect.Value) reflect.Value { return dot }}
	switch n := n.(type) {
	case *parse.DotNode:
		return here
	case *parse.FieldNode:
		return m.fields(here, n.Ident, n)
	case *parse.VariableNode:
		for i := len(m.scope) - 1; i >= 0; i-- {
			if v := m.scope[i]; v.name == n.Ident[0] {
				return m.fields(value{data: v.data, get: func(to *paper, _ reflect.Value) reflect.Value { return to.variables[to.base+i] }}, n.Ident[1:], n)
			}
		}
	case *parse.ChainNode:
		return m.fields(m.operand(n.Node, dot), n.Field, n)
	case *parse.IdentifierNode:
		if f, known := m.funcs[n.Ident]; known && f.Type().NumIn() == 0 && f.Type().NumOut() == 1 {
			return same(f.Call(nil)[0])
		}
	case *parse.StringNode:
		return same(reflect.ValueOf(n.Text))
	case *parse.NumberNode:
		if n.Text == strconv.FormatInt(n.Int64, 10) {
			return same(reflect.ValueOf(int(n.Int64)))
		}
	}
	stop("%s: %s", m.name, n)
	return value{}
}

// fields casts the way from a value by the names of fields.
func (m *mould) fields(v value, names []string, n parse.Node) value {
	for _, name := range names {
		if v.data == nil {
			stop("%s: %s of what is not known", m.name, n)
		}
		v = m.field(v, name, n)
	}
	return v
}

// field casts one step of the way: to a field of a struct, or of one that a pointer
// leads to.
func (m *mould) field(v value, name string, n parse.Node) value {
	holder, from := v.data, v.get
	if holder.Kind() == reflect.Pointer {
		holder = holder.Elem()
		from = func(to *paper, dot reflect.Value) reflect.Value {
			p := v.get(to, dot)
			if p.IsNil() {
				panic(torn{})
			}
			return p.Elem()
		}
	}
	if _, method := reflect.PointerTo(holder).MethodByName(name); method || holder.Kind() != reflect.Struct {
		stop("%s: %s of %s", m.name, n, v.data)
	}
	f, found := holder.FieldByName(name)
	if !found || !f.IsExported() || !within(holder, f.Index) {
		stop("%s: %s of %s", m.name, n, v.data)
	}
	get := func(to *paper, dot reflect.Value) reflect.Value { return from(to, dot).FieldByIndex(f.Index) }
	if i := f.Index[0]; len(f.Index) == 1 {
		get = func(to *paper, dot reflect.Value) reflect.Value { return from(to, dot).Field(i) }
	}
	out := value{data: f.Type, get: get}
	if v.fixed.IsValid() {
		out.fixed = get(nil, reflect.Value{})
	}
	return out
}

// within reports whether the way to an embedded field leads over no pointer, which
// could be nil.
func within(holder reflect.Type, index []int) bool {
	for _, i := range index[:len(index)-1] {
		holder = holder.Field(i).Type
		if holder.Kind() != reflect.Struct {
			return false
		}
	}
	return true
}

// A condition is what {{if}} asks.
type condition func(to *paper, dot reflect.Value) bool

// condition casts what {{if}} asks: whether a value is there, and what and, or,
// not and comparisons of numbers make of that.
func (m *mould) condition(p *parse.PipeNode, dot reflect.Type) condition {
	if len(p.Cmds) != 1 || len(p.Decl) > 0 {
		stop("%s: %s", m.name, p)
	}
	return m.asked(p.Cmds[0].Args, dot)
}

// asked casts the words of a condition.
func (m *mould) asked(words []parse.Node, dot reflect.Type) condition {
	name, isName := words[0].(*parse.IdentifierNode)
	if !isName || len(words) == 1 {
		return m.holds(words[0], dot)
	}
	switch args := words[1:]; name.Ident {
	case "not":
		if is := m.holds(args[0], dot); len(args) == 1 {
			return func(to *paper, dot reflect.Value) bool { return !is(to, dot) }
		}
	case "or", "and":
		var of []condition
		for _, a := range args {
			of = append(of, m.holds(a, dot))
		}
		decides := name.Ident == "or"
		return func(to *paper, dot reflect.Value) bool {
			for _, is := range of {
				if is(to, dot) == decides {
					return decides
				}
			}
			return !decides
		}
	default:
		if compare := comparisons[name.Ident]; compare != nil && len(args) == 2 {
			a, b := m.number(args[0], dot), m.number(args[1], dot)
			return func(to *paper, dot reflect.Value) bool { return compare(a(to, dot), b(to, dot)) }
		}
	}
	stop("%s: %s", m.name, name)
	return nil
}

// comparisons lists the functions that compare two numbers.
var comparisons = map[string]func(a, b int) bool{
	"eq": func(a, b int) bool { return a == b },
	"ne": func(a, b int) bool { return a != b },
	"lt": func(a, b int) bool { return a < b },
	"le": func(a, b int) bool { return a <= b },
	"gt": func(a, b int) bool { return a > b },
	"ge": func(a, b int) bool { return a >= b },
}

// holds casts an argument of a condition.
func (m *mould) holds(n parse.Node, dot reflect.Type) condition {
	if p, nested := n.(*parse.PipeNode); nested {
		return m.condition(p, dot)
	}
	v := m.operand(n, dot)
	is, get := m.truth(v, n), v.get
	return func(to *paper, dot reflect.Value) bool { return is(get(to, dot)) }
}

// truth says whether values of a type are there, as {{if}} and {{with}} see it.
func (m *mould) truth(v value, n parse.Node) func(reflect.Value) bool {
	if v.data == nil {
		stop("%s: %s of what is not known", m.name, n)
	}
	switch v.data.Kind() {
	case reflect.Bool:
		return reflect.Value.Bool
	case reflect.String, reflect.Slice:
		return func(v reflect.Value) bool { return v.Len() > 0 }
	case reflect.Pointer:
		return func(v reflect.Value) bool { return !v.IsNil() }
	case reflect.Int:
		return func(v reflect.Value) bool { return v.Int() != 0 }
	}
	stop("%s: %s is %s", m.name, n, v.data)
	return nil
}

// number casts an argument that is a number.
func (m *mould) number(n parse.Node, dot reflect.Type) func(*paper, reflect.Value) int {
	v := m.nested(n, dot)
	if v.data == nil || v.data.Kind() != reflect.Int {
		stop("%s: %s is %s", m.name, n, v.data)
	}
	return func(to *paper, dot reflect.Value) int { return int(v.get(to, dot).Int()) }
}
