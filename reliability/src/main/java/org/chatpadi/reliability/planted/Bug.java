package org.chatpadi.reliability.planted;

/**
 * A bug to be planted.
 *
 * @param text as it stands in the file, exactly once
 * @param instead what stands there in its place
 */
record Bug(Plant.Area area, String name, String file, String text, String instead) {

    /** @throws IllegalStateException when the text does not stand in the file exactly once */
    Plant plant(Sources sources) {
        String source = sources.text(file);
        int at = source.indexOf(text);
        if (at < 0 || source.indexOf(text, at + 1) >= 0) {
            throw new IllegalStateException(
                    name + ": stands " + (at < 0 ? "nowhere" : "more than once") + " in " + file + ": " + text);
        }
        return new Plant(area, name, file, source.substring(0, at) + instead + source.substring(at + text.length()));
    }
}
