extension APIPageWriter {
  /// What the page has beyond the style of all pages: the operations beside the text where there is room for them.
  static var style: String {
    """
    :root { --good: #1a6b3c; --move: #5b4a00; --bad: #a11d33; --fail: #7a1fa2; --accent: #1f5fbf }
    @media (prefers-color-scheme: dark) {
      :root { --good: #6fd49a; --move: #e3c766; --bad: #ff9aa8; --fail: #d9a3f0; --accent: #8ab8ff }
    }
    html { scroll-padding-top: 1rem }
    main { max-width: 52rem; margin-top: 3rem }
    nav { padding: 1.5rem; border-bottom: 1px solid var(--line); font-size: .9rem }
    nav ul { list-style: none; padding: 0; columns: 16rem }
    nav a { display: block; padding: .2rem .4rem; border-radius: .3rem; text-decoration: none; overflow-wrap: anywhere }
    nav a:hover { background: var(--box) }
    .method { font: 600 .8em ui-monospace, monospace; color: var(--accent) }
    h2 { margin-top: 3.5rem; font-size: 1.4rem }
    h3 { margin: 0 0 .8rem; font-size: 1.05rem; overflow-wrap: anywhere }
    section { margin: 0 0 1.5rem; padding: 1.2rem 0 .4rem; border-top: 1px solid var(--line) }
    section:target { box-shadow: -.8rem 0 0 var(--back), -1rem 0 0 var(--accent) }
    a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
    .skip { position: absolute; left: -100vw }
    .skip:focus { left: 1rem; top: 1rem; padding: .4rem .8rem; background: var(--back) }
    details { margin: 0 0 .3rem; border: 1px solid var(--line); border-radius: .4rem }
    summary { padding: .35rem .8rem; cursor: pointer }
    details[open] > summary { border-bottom: 1px solid var(--line) }
    details > :not(summary) { margin-left: .8rem; margin-right: .8rem }
    .shared { margin: 0 0 .3rem; padding: .35rem .8rem; border: 1px solid var(--line); border-radius: .4rem }
    .shared a { text-decoration: none }
    .shared a::after { content: " ↓"; color: var(--dim) }
    .code { font: 600 .95em ui-monospace, monospace }
    .c2 { color: var(--good) } .c3 { color: var(--move) } .c4 { color: var(--bad) } .c5 { color: var(--fail) }
    .dim, .grid td:last-child:not(:nth-child(2)) { color: var(--dim) }
    .grid { margin: 0 0 1rem }
    .grid thead th { border-top: 0; font-size: .85em }
    .grid tbody th { color: inherit; white-space: nowrap; padding-right: 1.2rem }
    .grid p { margin: 0 }
    .note { color: var(--bad) }
    @media (min-width: 75rem) {
      body { display: grid; grid-template-columns: 21rem 1fr }
      nav { position: sticky; top: 0; height: 100vh; box-sizing: border-box; overflow-y: auto; border: 0;
        border-right: 1px solid var(--line) }
      nav ul { columns: auto }
      main { margin-left: 3rem; min-width: 0 }
    }
    @media print { nav, .skip { display: none } }
    """
  }
}
