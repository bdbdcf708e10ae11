function handler(event) {
    var request = event.request;
    var last = request.uri.substring(request.uri.lastIndexOf("/") + 1);
    if (!last.includes(".")) {
        request.uri = "/index.html";
    }
    return request;
}
