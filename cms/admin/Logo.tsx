/** The product's name above the sign-in form. */
export function Logo() {
  return (
    <div className="miaopu-logo">
      <Sprout size={44} />
      <span>
        苗圃
        <small>0–3 岁养育指导</small>
      </span>
    </div>
  )
}

/** The sign at the top of the menu. */
export function Icon() {
  return <Sprout size={22} />
}

/** Its colours follow the panel's scheme: see panel.css. */
function Sprout({ size }: { size: number }) {
  return (
    <svg
      className="miaopu-sprout"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      role="img"
      aria-label="苗圃"
      fill="none"
    >
      <path className="miaopu-sprout__stem" d="M12 22v-9" strokeWidth="2" strokeLinecap="round" />
      <path className="miaopu-sprout__young" d="M12 13c0-4-3-6-8-6 0 4 3 6 8 6Z" />
      <path className="miaopu-sprout__leaf" d="M12 11c0-5 3-8 8-8 0 5-3 8-8 8Z" />
    </svg>
  )
}
