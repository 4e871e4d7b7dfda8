import { describe, expect, it } from 'vitest'
import { mapLinks, toGcj02 } from '../../../../site/src/view/map-links.ts'

describe('toGcj02', () => {
  it('agrees with the published test value of eviltransform', () => {
    const { latitude, longitude } = toGcj02({ latitude: 31.1774276, longitude: 121.5272106 })
    expect(latitude).toBeCloseTo(31.17530398364597, 10)
    expect(longitude).toBeCloseTo(121.531541859215, 10)
  })

  it('leaves places outside China as they are', () => {
    expect(toGcj02({ latitude: 48.85, longitude: 2.35 })).toEqual({ latitude: 48.85, longitude: 2.35 })
  })
})

describe('mapLinks', () => {
  it('without a position there is no link', () => {
    expect(mapLinks({ name: '甲', address: '乙' })).toEqual([])
  })

  it('names and addresses cannot break out of the link', () => {
    const links = mapLinks({
      name: '甲&乙="丙"',
      address: '一 号#',
      position: { latitude: 31.1774276, longitude: 121.5272106 },
    })
    expect(links.map(({ url }) => new URL(url).host)).toEqual(['uri.amap.com', 'apis.map.qq.com', 'api.map.baidu.com'])
    expect(new URL(links[0]!.url).searchParams.get('name')).toBe('甲&乙="丙"')
    expect(new URL(links[0]!.url).searchParams.get('position')).toBe('121.531542,31.175304')
    expect(new URL(links[2]!.url).searchParams.get('location')).toBe('31.175304,121.531542')
  })
})
