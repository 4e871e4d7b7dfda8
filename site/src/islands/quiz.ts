/** Checks the answers of a lesson's quiz at once. Without it the answers stand in a fold below each question. */
for (const question of document.querySelectorAll<HTMLElement>('[data-question]')) {
  const answer = question.querySelector<HTMLDetailsElement>('details')
  const result = question.querySelector<HTMLElement>('[data-result]')
  const button = question.querySelector<HTMLButtonElement>('[data-check]')
  const inputs = [...question.querySelectorAll<HTMLInputElement>('input')]
  if (!answer || !result) continue

  const check = (): void => {
    if (!inputs.some((input) => input.checked)) {
      result.textContent = '先选一个。'
      return
    }
    const isRight = inputs.every((input) => input.checked === isCorrect(input))
    for (const input of inputs) mark(input)
    question.dataset['question'] = isRight ? 'right' : 'wrong'
    result.textContent = isRight ? '对了！' : '还不太对，看看下面的说明。'
    answer.open = true
  }

  if (button) {
    button.hidden = false
    button.addEventListener('click', check)
  } else {
    question.addEventListener('change', check)
  }
}

function isCorrect(input: HTMLInputElement): boolean {
  return input.dataset['correct'] === 'yes'
}

/** Shows which options are right and which picked one is not. */
function mark(input: HTMLInputElement): void {
  const label = input.closest('label')
  if (!label) return
  if (isCorrect(input)) label.dataset['mark'] = 'right'
  else if (input.checked) label.dataset['mark'] = 'wrong'
  else delete label.dataset['mark']
}
