extension ReferencePage {
  static var style: String {
    """
    :root { color-scheme: light dark; --ink: #1c2024; --dim: #60646c; --line: #d9d9e0; --back: #fff; --box: #f4f4f6;
      --mark: #0b62c4 }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #edeef0; --dim: #a3a8b0; --line: #3a3f45; --back: #16181b; --box: #202327; --mark: #7db8ff }
    }
    body { margin: 0; background: var(--back); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif }
    header, main { max-width: 52rem; margin: 0 auto; padding: 0 1.25rem }
    header { padding-top: 3rem }
    main { padding-bottom: 5rem }
    h1 { margin: 0; font-size: 1.9rem; line-height: 1.25 }
    h2 { margin: 2.5rem 0 .5rem; font-size: 1.3rem }
    h3 { margin: 0; font-size: 1.05rem }
    article { padding: .9rem 0; border-top: 1px solid var(--line); scroll-margin-top: 7rem }
    article p { margin: .2rem 0 }
    article:target h3 { color: var(--mark) }
    summary { color: var(--dim); cursor: pointer }
    dl { display: grid; grid-template-columns: 8rem 1fr; gap: .4rem 1rem; margin: .6rem 0 0 }
    dt { color: var(--dim) }
    dd { margin: 0; min-width: 0 }
    ul { margin: 0; padding-left: 1.1rem }
    code { font: .9em/1.55 ui-monospace, monospace; overflow-wrap: anywhere }
    a { color: var(--mark) }
    :focus-visible { outline: 2px solid var(--mark); outline-offset: 2px }
    .wide { overflow-x: auto }
    table { width: 100%; border-collapse: collapse }
    th, td { padding: .5rem 1rem .5rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top }
    th { color: var(--dim); font-weight: 500 }
    form { position: sticky; top: 0; padding: .8rem 0; background: var(--back) }
    label { display: block; color: var(--dim) }
    input { width: 100%; box-sizing: border-box; padding: .55rem .8rem; border: 1px solid var(--dim); border-radius: .5rem;
      background: var(--box); color: var(--ink); font: inherit }
    output { color: var(--dim) }
    [hidden] { display: none }
    @media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .5rem } }
    @media print { form { display: none } }
    """
  }

  /// Puts a field above the list that leaves those entries that have all the words. Entries with a matching heading are
  /// opened when few are left, and a link to an entry opens it.
  static var script: String {
    """
    const entries = [...document.querySelectorAll('[data-entry]')]
    const words = new Map(entries.map(entry => [entry, entry.textContent.toLowerCase()]))
    const form = document.createElement('form')
    form.setAttribute('role', 'search')
    form.innerHTML = '<label for="filter">Code, phrase, field or any word</label>'
      + '<input id="filter" type="search" autocomplete="off"><output for="filter"></output>'
    document.querySelector('main').prepend(form)
    const field = form.querySelector('input'), output = form.querySelector('output')
    const filter = () => {
      const wanted = field.value.toLowerCase().split(/\\s+/).filter(Boolean)
      let count = 0
      for (const entry of entries) {
        const fits = wanted.every(word => words.get(entry).includes(word))
        entry.hidden = !fits
        count += fits
      }
      for (const section of document.querySelectorAll('section'))
        section.hidden = !section.querySelector('[data-entry]:not([hidden])')
      output.textContent = wanted.length ? (count || 'No') + (count === 1 ? ' entry' : ' entries') : ''
      for (const details of document.querySelectorAll('details')) details.open = wanted.length > 0 && count <= 3
    }
    const show = () => {
      const entry = location.hash && document.getElementById(location.hash.slice(1))
      if (!entry) return
      if (entry.closest('[hidden]')) { field.value = ''; filter() }
      const details = entry.querySelector('details')
      if (details) details.open = true
      entry.scrollIntoView()
    }
    form.addEventListener('submit', event => event.preventDefault())
    field.addEventListener('input', filter)
    addEventListener('hashchange', show)
    addEventListener('keydown', event => {
      if (event.key !== '/' || event.target === field) return
      event.preventDefault()
      field.focus()
    })
    show()
    """
  }
}
