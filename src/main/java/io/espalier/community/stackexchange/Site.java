package io.espalier.community.stackexchange;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a Stack Exchange site. It is part of the hash in every id, so that two sites can live
 * in one database: the same dump imported under another name is another community.
 *
 * @param name lower case; the ending {@code .stackexchange.com} is dropped, so that {@code beer}
 *     and the archive's own folder name {@code beer.stackexchange.com} are one site
 */
public record Site(String name) {

    private static final String COMMON_ENDING = ".stackexchange.com";
    private static final Pattern LEGAL = Pattern.compile("[a-z0-9][a-z0-9._-]*");

    /**
     * @throws ImportException if the name has other characters than letters, digits, dots,
     *     underscores and hyphens
     */
    public Site {
        name = withoutCommonEnding(name.strip().toLowerCase(Locale.ROOT));
        if (!LEGAL.matcher(name).matches()) {
            throw new ImportException(
                    "'%s' cannot be the name of a site: use letters, digits, dots and hyphens, as in --site beer"
                            .formatted(name));
        }
    }

    /** The site that a directory is named after. {@code .} stands for the directory that it is. */
    public static Site namedAfter(Path directory) {
        Path last = directory.toAbsolutePath().normalize().getFileName();
        if (last == null) {
            throw new ImportException(
                    "The directory "
                            + directory
                            + " has no name to call the site by: say it with --site");
        }
        return new Site(last.toString());
    }

    private static String withoutCommonEnding(String name) {
        return name.endsWith(COMMON_ENDING)
                ? name.substring(0, name.length() - COMMON_ENDING.length())
                : name;
    }
}
