// Draws the points of a list on the portal's own dotted Norway, or on tiles when a tile server is configured.
const L = window.L;

const pin = point => L.divIcon({
  className: `pin ${point.kind ?? ''}`,
  html: point.count > 1 ? String(point.count) : '',
  iconSize: point.count > 1 ? [28, 28] : [20, 20],
});

// Places with the same spot become one pin with all their names, as a pin under a pin cannot be reached.
const gather = points => {
  const spots = new Map();
  for (const point of points) {
    const key = `${point.latitude.toFixed(3)},${point.longitude.toFixed(3)},${point.kind ?? ''}`;
    const spot = spots.get(key) ?? { ...point, entries: [] };
    spot.entries.push(point);
    spot.count = spot.entries.length;
    spots.set(key, spot);
  }
  return [...spots.values()];
};

const describe = spot => {
  const list = document.createElement('div');
  for (const entry of spot.entries) {
    const line = document.createElement('p');
    const name = document.createElement(entry.href ? 'a' : 'strong');
    name.textContent = entry.title;
    if (entry.href) name.href = entry.href;
    line.append(name);
    if (entry.text) line.append(document.createElement('br'), entry.text);
    list.append(line);
  }
  return list;
};

for (const element of document.querySelectorAll('[data-map]')) {
  element.hidden = false;
  const data = element.dataset;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(element, { scrollWheelZoom: false, attributionControl: Boolean(data.tiles), zoomControl: false, zoomAnimation: !calm, fadeAnimation: !calm, maxZoom: data.tiles ? 18 : 11 });
  L.control.zoom({ zoomInTitle: data.zoomIn, zoomOutTitle: data.zoomOut }).addTo(map);

  const points = JSON.parse(data.points);
  const bounds = L.latLngBounds(points.map(p => [p.latitude, p.longitude])).pad(0.25);
  map.fitBounds(bounds, { maxZoom: data.tiles ? 13 : 9 });

  if (data.tiles) {
    L.tileLayer(data.tiles, { attribution: data.attribution }).addTo(map);
  } else {
    const dots = await (await fetch(data.dots)).json();
    const canvas = L.canvas({ padding: 0.5 });
    const color = getComputedStyle(element).getPropertyValue('--ds-color-accent-border-subtle').trim() || '#9bb';
    const size = () => Math.max(2, 2 ** (map.getZoom() - 5) * 2.4);
    const circles = dots.map(dot => L.circleMarker(dot, { renderer: canvas, radius: size(), stroke: false, fillColor: color, fillOpacity: 0.55, interactive: false }).addTo(map));
    map.on('zoomend', () => circles.forEach(circle => circle.setRadius(size())));
  }

  for (const spot of gather(points)) {
    L.marker([spot.latitude, spot.longitude], { icon: pin(spot), title: spot.title, alt: spot.title, keyboard: true })
      .addTo(map)
      .bindPopup(describe(spot), { closeButton: true });
  }
  map.on('popupopen', event => event.popup.getElement().querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', data.close));
}
