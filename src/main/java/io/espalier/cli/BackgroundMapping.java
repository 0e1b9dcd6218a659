package io.espalier.cli;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;
import org.springframework.core.Ordered;

/**
 * Has Hibernate read the entities before anything else of weight, in a thread of its own, while the
 * web server is made and the changelog is applied: it needs neither. What reads tables says itself
 * that it comes after the changelog.
 */
final class BackgroundMapping implements BeanFactoryPostProcessor, Ordered {

    /** Without it Hibernate would read them in the thread that starts the application. */
    static final String PROPERTY = "spring.jpa.bootstrap=async";

    private static final String MAPPING = "entityManagerFactory";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Set<String> initializers = initializers(beans);
        BeanDefinition mapping = beans.getBeanDefinition(MAPPING);
        mapping.setDependsOn(
                dependencies(mapping)
                        .filter(name -> !initializers.contains(name))
                        .toArray(String[]::new));
        initializers.forEach(name -> addMapping(beans.getBeanDefinition(name)));
        for (String server :
                beans.getBeanNamesForType(ServletWebServerFactory.class, false, false)) {
            addMapping(beans.getBeanDefinition(server));
        }
    }

    /** After Spring Boot has said what comes after the changelog. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    /** What makes or changes tables; Spring Boot has marked it. */
    private static Set<String> initializers(ConfigurableListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanDefinitionNames())
                .filter(name ->
                        beans.getBeanDefinition(name)
                                .hasAttribute(DatabaseInitializerDetector.class.getName()))
                .collect(Collectors.toSet());
    }

    private static void addMapping(BeanDefinition bean) {
        bean.setDependsOn(
                Stream.concat(dependencies(bean), Stream.of(MAPPING)).toArray(String[]::new));
    }

    private static Stream<String> dependencies(BeanDefinition bean) {
        String[] names = bean.getDependsOn();
        return names == null ? Stream.empty() : Arrays.stream(names);
    }
}
