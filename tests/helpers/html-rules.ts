import { HtmlValidate, StaticConfigLoader } from 'html-validate'

/** The recommended rules of html-validate; what differs from them has its reason. */
export const htmlRules = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // The styles keep telephone numbers in one line, so they can be copied with a plain hyphen.
      'tel-non-breaking': 'off',
      // The list under the search box is a combobox with links: no <select> can hold those.
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
      // Checkboxes of one question share their name, as HTML allows.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    },
  }),
)
