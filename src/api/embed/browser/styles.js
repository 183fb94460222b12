/** Adds the look of what the script makes, without specificity: any rule of the page wins. */
export function addStyles() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :where(.leadline-form) { display: grid; gap: 1rem }
    :where(.leadline-consent) { display: flex; gap: .6rem }
    :where(.leadline-field input, .leadline-field textarea) { box-sizing: border-box; width: 100%; margin-top: .3rem; padding: .6rem; font: inherit }
    :where(.leadline-form button) { padding: .7rem; font: inherit }
    :where(.leadline-error) { margin: .3rem 0 0; color: #b3261e }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
