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

// Names of municipalities, the most populous first, as many as there is room for.
const nameThePlaces = (map, places) => {
  const names = L.layerGroup().addTo(map);
  const draw = () => {
    names.clearLayers();
    const taken = [];
    for (const place of places) {
      if (!map.getBounds().contains([place.latitude, place.longitude])) continue;
      const at = map.latLngToContainerPoint([place.latitude, place.longitude]);
      if (taken.some(other => Math.abs(other.x - at.x) < 110 && Math.abs(other.y - at.y) < 34)) continue;
      taken.push(at);
      const name = document.createElement('span');
      name.textContent = place.name;
      L.marker([place.latitude, place.longitude], { icon: L.divIcon({ className: 'place', html: name, iconSize: null, iconAnchor: [-12, -6] }), interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(names);
      if (taken.length === 14) break;
    }
  };
  map.on('moveend', draw);
  draw();
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
    const { dots, places } = await (await fetch(data.dots)).json();
    const canvas = L.canvas({ padding: 0.5 });
    const color = getComputedStyle(element).getPropertyValue('--ds-color-accent-border-subtle').trim() || '#9bb';
    const size = () => Math.min(9, Math.max(1.5, 2 ** (map.getZoom() - 7)));
    const circles = dots.map(dot => L.circleMarker(dot, { renderer: canvas, radius: size(), stroke: false, fillColor: color, fillOpacity: 0.55, interactive: false }).addTo(map));
    map.on('zoomend', () => circles.forEach(circle => circle.setRadius(size())));
    nameThePlaces(map, places);
  }

  for (const spot of gather(points)) {
    L.marker([spot.latitude, spot.longitude], { icon: pin(spot), title: spot.title, alt: spot.title, keyboard: true })
      .addTo(map)
      .bindPopup(describe(spot), { closeButton: true });
  }
  map.on('popupopen', event => event.popup.getElement().querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', data.close));
}
