// Reloads the page when the site was built anew, and shows what is wrong.
(() => {
  const version = document.currentScript.dataset.version // of the site that this page is of
  const show = (problems) => {
    document.getElementById("dateline-problems")?.remove()
    if (problems.length === 0) return
    const box = document.createElement("section")
    box.id = "dateline-problems"
    box.setAttribute("role", "alert")
    const title = document.createElement("h2")
    title.textContent = problems.length === 1 ? "1 error: this is the last site that could be built" : problems.length + " errors: this is the last site that could be built"
    const list = document.createElement("ul")
    for (const problem of problems) {
      const item = document.createElement("li")
      item.textContent = problem
      list.append(item)
    }
    const style = document.createElement("link")
    style.rel = "stylesheet"
    style.href = "/-/serve.css"
    // A tree of its own: the styles of the site, or of a theme, do not reach into it.
    box.attachShadow({ mode: "open" }).append(style, title, list)
    document.body.append(box)
  }
  const events = new EventSource("/-/events")
  events.onmessage = (event) => {
    const state = JSON.parse(event.data)
    if (state.version !== version) location.reload()
    else show(state.problems)
  }
})()
