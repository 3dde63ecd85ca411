// Reloads the page when the site was built anew, and shows what is wrong.
(() => {
  const version = document.currentScript.dataset.version // of the site that this page is of
  const element = (name, text, ...children) => {
    const e = document.createElement(name)
    if (text) e.textContent = text
    e.append(...children)
    return e
  }
  let folded = false // by the reader, who wants to see the page
  const show = (problems) => {
    document.getElementById("dateline-problems")?.remove()
    if (problems.length === 0) return
    const count = problems.length === 1 ? "1 error" : problems.length + " errors"
    const title = element("summary", "", element("b", count), " ", element("span", version ? "This is the last site that could be built. It follows as soon as the files are mended." : "The site comes as soon as the files are mended."))
    const list = element("ol")
    for (const { place, message, excerpt } of problems) {
      const item = element("li")
      if (place) item.append(element("code", place), " ")
      item.append(element("span", message))
      if (excerpt) item.append(element("pre", excerpt))
      list.append(item)
    }
    const details = element("details", "", title, list)
    details.open = !folded
    details.addEventListener("toggle", () => { folded = !details.open })
    const style = document.createElement("link")
    style.rel = "stylesheet"
    style.href = "/-/serve.css"
    const box = element("section")
    box.id = "dateline-problems"
    box.setAttribute("role", "alert")
    // A tree of its own: the styles of the site, or of a theme, do not reach into it.
    box.attachShadow({ mode: "open" }).append(style, details)
    document.body.append(box)
  }
  const events = new EventSource("/-/events")
  events.onmessage = (event) => {
    const state = JSON.parse(event.data)
    if (state.version !== version) location.reload()
    else show(state.problems)
  }
})()
