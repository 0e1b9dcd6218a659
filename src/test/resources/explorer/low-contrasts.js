// The texts of the panel whose contrast with what is behind them is below 4.5:1, as WCAG 2.1 measures it.
const colour = text => {
    const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g).map(Number);
    return { rgb: [red, green, blue], alpha };
};
const over = (top, bottom) => ({ rgb: top.rgb.map((value, i) => value * top.alpha + bottom.rgb[i] * (1 - top.alpha)), alpha: 1 });
const luminance = ({ rgb }) => {
    const [red, green, blue] = rgb.map(value => value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const behind = element => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
        layers.unshift(colour(getComputedStyle(at).backgroundColor));
    }
    return layers.reduce((bottom, top) => over(top, bottom), { rgb: [255, 255, 255], alpha: 1 });
};

const low = [];
let measured = 0;
const texts = document.createTreeWalker(document.querySelector(".panel"), NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
    const text = texts.currentNode.data.trim();
    const element = texts.currentNode.parentElement;
    if (text && element.checkVisibility()) {
        measured++;
        const background = behind(element);
        const foreground = over(colour(getComputedStyle(element).color), background);
        const [light, dark] = [luminance(foreground), luminance(background)].sort((a, b) => b - a);
        const contrast = (light + 0.05) / (dark + 0.05);
        if (contrast < 4.5) {
            low.push(`${contrast.toFixed(2)} ${element.className}: ${text}`);
        }
    }
}
return measured < 10 ? [`only ${measured} texts were there to measure`] : low;
