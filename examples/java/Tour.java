import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.brainstem.api.StemProjectApi;
import org.brainstem.api.StemSessionApi;
import org.brainstem.client.ApiClient;
import org.brainstem.model.Portal;
import org.brainstem.model.Session;
import org.brainstem.model.SessionCreate;
import org.brainstem.model.SessionUpdate;

/** List, create, change, find and delete a session on the server that BRAINSTEM_URL names. */
class Tour {
  private static final Portal PORTAL = Portal.PRIVATE;

  public static void main(String[] arguments) throws Exception {
    StemSessionApi sessions = new StemSessionApi(client());
    List<String> projects = List.of(new StemProjectApi(client())
        .projectList(PORTAL, null, List.of("name"), null, null, 1, null, null, null).getProjects().get(0).getId());
    String name = "Tour in Java & " + java.time.Instant.now();
    Session made = sessions.sessionCreate(PORTAL, new SessionCreate().name(name).projects(projects)).getSession();
    try {
      sessions.sessionUpdate(PORTAL, made.getId(), new SessionUpdate().description("Changed from Java"));
      List<Session> found = list("name", name);
      check(found.size() == 1, found.size() + " sessions are called " + name);
      check(found.get(0).getId().equals(made.getId()), "another session was found");
      check(found.get(0).getDescription().equals("Changed from Java"), "the change did not arrive");
    } finally {
      sessions.sessionDelete(PORTAL, made.getId());
    }
    check(list("name", name).isEmpty(), "the session is still there");
    System.out.println("Java tour: a session created, changed, found by a filter and deleted");
  }

  private static ApiClient client() {
    ApiClient client = new ApiClient();
    client.updateBaseUri(System.getenv("BRAINSTEM_URL"));
    client.setRequestInterceptor(Tour::sign);
    return client;
  }

  private static void sign(HttpRequest.Builder request) {
    request.header("Authorization", "Bearer " + System.getenv("BRAINSTEM_TOKEN"));
  }

  /** Return the sessions that a filter lets through. The generated client cannot spell one: it is put in here. */
  private static List<Session> list(String field, String value) throws Exception {
    ApiClient client = client();
    String filter = encoded("filter{" + field + "}") + "=" + encoded(value);
    client.setRequestInterceptor(request -> {
      sign(request);
      request.uri(URI.create(request.build().uri() + "&" + filter));
    });
    return new StemSessionApi(client).sessionList(PORTAL, null, null, null, null, 100, null, null, null).getSessions();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
