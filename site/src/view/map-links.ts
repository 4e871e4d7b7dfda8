/** Degrees of latitude and longitude. */
export interface Position {
  latitude: number
  longitude: number
}

/** Half axis in metres and squared eccentricity of the Krasovsky 1940 ellipsoid, on which GCJ-02 is defined. */
const AXIS = 6_378_245
const ECCENTRICITY_2 = 0.006_693_421_622_965_943

/**
 * WGS-84 to GCJ-02, the shifted coordinates that maps in China use; outside China unchanged.
 * The published approximation, right to a few metres.
 */
export function toGcj02({ latitude, longitude }: Position): Position {
  const isInChina = latitude > 0.8293 && latitude < 55.8271 && longitude > 72.004 && longitude < 137.8347
  if (!isInChina) return { latitude, longitude }
  const [x, y] = [longitude - 105, latitude - 35]
  const radians = (latitude / 180) * Math.PI
  const magic = 1 - ECCENTRICITY_2 * Math.sin(radians) ** 2
  const north = (northShift(x, y) * 180) / (((AXIS * (1 - ECCENTRICITY_2)) / (magic * Math.sqrt(magic))) * Math.PI)
  const east = (eastShift(x, y) * 180) / ((AXIS / Math.sqrt(magic)) * Math.cos(radians) * Math.PI)
  return { latitude: latitude + north, longitude: longitude + east }
}

function northShift(x: number, y: number): number {
  const base = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  return base + common(x) + waves(y, [20, 1, 40, 3]) + waves(y, [160, 12, 320, 30])
}

function eastShift(x: number, y: number): number {
  const base = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  return base + common(x) + waves(x, [20, 1, 40, 3]) + waves(x, [150, 12, 300, 30])
}

function common(x: number): number {
  return ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3
}

/** Two sines of heights a, b and periods p, q (in units of 2 pi for the first pair of the formula, pi / p here). */
function waves(value: number, [a, p, b, q]: readonly [number, number, number, number]): number {
  return ((a * Math.sin((value / p) * Math.PI) + b * Math.sin((value / q) * Math.PI)) * 2) / 3
}

export interface MapLink {
  name: string
  url: string
}

/** Links that open a place in a map app or its web page. Nothing is asked of them until someone taps. */
export function mapLinks(place: { name: string; address: string; position?: Position | undefined }): MapLink[] {
  if (!place.position) return []
  const { latitude, longitude } = toGcj02(place.position)
  const [lat, lng] = [latitude.toFixed(6), longitude.toFixed(6)]
  const amap = new URLSearchParams({
    position: `${lng},${lat}`,
    name: place.name,
    coordinate: 'gaode',
    callnative: '1',
  })
  const tencent = new URLSearchParams({
    marker: `coord:${lat},${lng};title:${place.name};addr:${place.address}`,
    referer: 'miaopu',
  })
  const baidu = new URLSearchParams({
    location: `${lat},${lng}`,
    title: place.name,
    content: place.address,
    coord_type: 'gcj02',
    output: 'html',
    src: 'miaopu',
  })
  return [
    { name: '高德地图', url: `https://uri.amap.com/marker?${amap.toString()}` },
    { name: '腾讯地图', url: `https://apis.map.qq.com/uri/v1/marker?${tencent.toString()}` },
    { name: '百度地图', url: `https://api.map.baidu.com/marker?${baidu.toString()}` },
  ]
}
