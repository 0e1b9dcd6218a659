import com.sun.tools.attach.VirtualMachine;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Tells what another Java program has allocated since its start. Its argument is that program's
 * process. For each line of its input it prints the bytes of all threads together, those that have
 * ended included.
 */
public class Allocation {

    public static void main(String[] arguments) throws Exception {
        VirtualMachine program = VirtualMachine.attach(arguments[0]);
        String address = program.startLocalManagementAgent();
        program.detach();
        ObjectName threads = new ObjectName("java.lang:type=Threading");
        try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address));
                BufferedReader input = new BufferedReader(new InputStreamReader(System.in))) {
            MBeanServerConnection server = connector.getMBeanServerConnection();
            while (input.readLine() != null) {
                System.out.println(server.getAttribute(threads, "TotalThreadAllocatedBytes"));
            }
        }
    }
}
