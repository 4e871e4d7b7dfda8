/** The product's name above the sign-in form. */
export function Logo() {
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: '0.75rem', fontSize: '2rem', fontWeight: 600 }}>
      <Sprout size={44} />
      <span>苗圃</span>
    </div>
  )
}

/** The sign at the top of the menu. */
export function Icon() {
  return <Sprout size={22} />
}

function Sprout({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" role="img" aria-label="苗圃" fill="none">
      <path d="M12 22v-9" stroke="#3f7d4e" strokeWidth="2" strokeLinecap="round" />
      <path d="M12 13c0-4-3-6-8-6 0 4 3 6 8 6Z" fill="#5a9e6a" />
      <path d="M12 11c0-5 3-8 8-8 0 5-3 8-8 8Z" fill="#3f7d4e" />
    </svg>
  )
}
