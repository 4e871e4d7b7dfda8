/** Without scripts the hint beside it says how to print. */
export {}

const button = document.querySelector<HTMLButtonElement>('[data-print]')
if (button) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
