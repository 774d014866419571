"""The proxies and caches: how each is configured and started on loopback, with the lines of the guide.

A program runs as the user that runs the script, keeps all its files in a folder of its own, and ends with the script.
`modes` are the ways in which it is tried: `plain` passes on, `compress` compresses JSON, `cache` is a shared cache.
"""
import contextlib
import os
import pathlib
import re
import shutil
import socket
import subprocess
import time

GUIDE = pathlib.Path("Docs/Guides/BehindProxies.md")


def lines(name):
    """The lines that the guide tells its readers to set; none where it has none."""
    found = re.search(rf"<!-- behind: {re.escape(name)} -->\n```\w+\n(.*?)```", GUIDE.read_text(), re.S)
    return found[1] if found else ""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def indented(text, width=4):
    return "".join(" " * width + line + "\n" for line in text.splitlines())


class Program:
    modes = ("plain", "compress", "cache")
    package = binary = ""
    started_within = 60

    def __init__(self, mode, folder, origin):
        self.mode, self.folder, self.origin, self.port = mode, pathlib.Path(folder), origin, free_port()
        self.guide = lines(self.name) if mode != "plain" else self.plain_lines()
        if mode == "cache":
            self.guide += lines(f"{self.name} cache")

    def plain_lines(self):
        return lines(self.name)

    @classmethod
    def version(cls):
        """As Debian has it."""
        found = subprocess.run(
            ["dpkg-query", "-W", "-f", "${Version}", cls.package], capture_output=True, text=True)
        return found.stdout.strip() or "not installed"

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def variables(self):
        return dict(os.environ)

    @contextlib.contextmanager
    def running(self):
        command = [str(part) for part in self.command()]
        log = self.folder / "output.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                command, cwd=self.folder, env=self.variables(), stdout=output, stderr=subprocess.STDOUT,
                start_new_session=True)
        try:
            self.wait(process, log)
            yield self.port
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, 15)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, 9)
                process.wait()

    def wait(self, process, log):
        """Until it takes connections. Progress is counted, not time: a process that has ended will never take one."""
        for _ in range(self.started_within * 10):
            if process.poll() is not None:
                break
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 5):
                return
            time.sleep(0.1)
        raise RuntimeError(f"{self.name} did not start:\n{log.read_text(errors='replace')[-3000:]}")


class Nginx(Program):
    name, package, binary = "nginx", "nginx", "nginx"

    def command(self):
        user = "user root;\n" if os.geteuid() == 0 else ""
        temporary = "".join(
            f"  {kind}_temp_path {self.folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        cache = f"  proxy_cache_path {self.folder}/cache keys_zone=responses:1m;\n" if self.mode == "cache" else ""
        self.write("nginx.conf", f"""{user}daemon off; pid {self.folder}/pid; error_log stderr;
events {{ }}
http {{
  access_log off;
  client_max_body_size 0;
{temporary}{cache}  upstream origin {{ server 127.0.0.1:{self.origin}; keepalive 8; }}
  server {{
    listen 127.0.0.1:{self.port};
{indented(self.guide)}    location / {{ proxy_pass http://origin; }}
  }}
}}
""")
        return ["nginx", "-p", self.folder, "-c", self.folder / "nginx.conf"]


class Apache(Program):
    name, package, binary = "apache", "apache2", "apache2"

    def command(self):
        modules = ["mpm_event", "authz_core", "proxy", "proxy_http", "filter", "deflate", "headers"]
        modules += ["cache", "cache_disk"] if self.mode == "cache" else []
        loaded = "".join(f"LoadModule {m}_module /usr/lib/apache2/modules/mod_{m}.so\n" for m in modules)
        user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
        cache = self.folder / "cache"
        cache.mkdir()
        for folder in (self.folder, cache):
            folder.chmod(0o777)
        root = f"CacheRoot {cache}\n" if self.mode == "cache" else ""
        self.write("apache.conf", f"""{loaded}{user}ServerName localhost
ServerRoot {self.folder}
PidFile {self.folder}/pid
Mutex file:{self.folder}
ErrorLog /dev/stderr
Listen 127.0.0.1:{self.port}
{root}{self.guide}ProxyPass / http://127.0.0.1:{self.origin}/
ProxyPassReverse / http://127.0.0.1:{self.origin}/
""")
        return ["apache2", "-f", self.folder / "apache.conf", "-D", "FOREGROUND"]


class HAProxy(Program):
    name, package, binary = "haproxy", "haproxy", "haproxy"

    def command(self):
        cache = "cache responses\n  total-max-size 16\n  max-age 240\n  process-vary on\n" if self.mode == "cache" else ""
        self.write("haproxy.cfg", f"""defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
{cache}frontend front
  bind 127.0.0.1:{self.port}
  default_backend back
backend back
{indented(self.guide, 2)}  server origin 127.0.0.1:{self.origin}
""")
        return ["haproxy", "-db", "-f", self.folder / "haproxy.cfg"]


class Varnish(Program):
    name, package, binary = "varnish", "varnish", "varnishd"

    def command(self):
        guide = self.guide if self.mode != "cache" else lines(self.name)
        self.write("default.vcl", f"""vcl 4.1;
backend default {{ .host = "127.0.0.1"; .port = "{self.origin}"; }}
{guide}""")
        self.folder.chmod(0o777)
        return ["varnishd", "-F", "-j", "none", "-n", self.folder / "varnish", "-f", self.folder / "default.vcl",
                "-a", f"127.0.0.1:{self.port}", "-s", "malloc,16m"]


class Squid(Program):
    name, package, binary = "squid", "squid", "squid"
    modes = ("plain", "cache")

    def command(self):
        keep = "" if self.mode == "cache" else "cache deny all\n"
        self.write("squid.conf", f"""http_port 127.0.0.1:{self.port} accel defaultsite=localhost no-vhost
cache_peer 127.0.0.1 parent {self.origin} 0 no-query no-digest originserver login=PASS name=origin
http_access allow all
{keep}pid_filename {self.folder}/pid
access_log none
cache_log {self.folder}/cache.log
cache_mem 16 MB
coredump_dir {self.folder}
shutdown_lifetime 1 seconds
""")
        self.folder.chmod(0o777)
        return ["squid", "-N", "-f", self.folder / "squid.conf"]


class TrafficServer(Program):
    name, package, binary = "trafficserver", "trafficserver", "traffic_server"

    def command(self):
        places = {"sysconfdir": "etc", "localstatedir": "var", "runtimedir": "run", "logdir": "log", "cachedir": "cache"}
        for name in places.values():
            (self.folder / name).mkdir()
            (self.folder / name).chmod(0o777)
        system = {"prefix": "/usr", "exec_prefix": "/usr", "bindir": "/usr/bin", "sbindir": "/usr/sbin",
                  "libdir": "/usr/lib/trafficserver", "libexecdir": "/usr/lib/trafficserver/modules",
                  "includedir": "/usr/include", "datadir": str(self.folder / "cache")}
        system |= {name: str(self.folder / place) for name, place in places.items()}
        self.write("runroot.yaml", "".join(f"{name}: {path}\n" for name, path in system.items()))
        self.write("etc/records.config", f"""CONFIG proxy.config.http.server_ports STRING {self.port}
CONFIG proxy.config.http.cache.http INT {1 if self.mode == "cache" else 0}
CONFIG proxy.config.http.cache.required_headers INT 2
CONFIG proxy.config.url_remap.remap_required INT 1
CONFIG proxy.config.admin.user_id STRING #-1
""")
        self.write("etc/ip_allow.yaml", "ip_allow:\n- apply: in\n  ip_addrs: 127.0.0.1\n  action: allow\n  methods: ALL\n")
        self.write("etc/storage.config", f"{self.folder}/cache 64M\n")
        self.write("etc/remap.config", f"map / http://127.0.0.1:{self.origin}/\n")
        if self.mode == "compress":
            self.write("etc/compress.config", "cache false\nminimum-content-length 20\n" + self.guide)
            self.write("etc/plugin.config", f"compress.so {self.folder}/etc/compress.config\n")
        return ["traffic_server", f"--run-root={self.folder}/runroot.yaml"]


class Lighttpd(Program):
    name, package, binary = "lighttpd", "lighttpd", "lighttpd"
    modes = ("plain", "compress")

    def plain_lines(self):
        return "".join(line + "\n" for line in lines(self.name).splitlines() if not line.startswith("deflate."))

    def command(self):
        deflate = ', "mod_deflate"' if self.mode == "compress" else ""
        self.write("lighttpd.conf", f"""server.modules = ("mod_proxy"{deflate})
server.bind = "127.0.0.1"
server.port = {self.port}
server.document-root = "{self.folder}"
server.upload-dirs = ("{self.folder}")
{self.guide}proxy.server = ("" => (("host" => "127.0.0.1", "port" => {self.origin})))
""")
        return ["lighttpd", "-D", "-f", self.folder / "lighttpd.conf"]


class H2O(Program):
    name, package, binary = "h2o", "h2o", "h2o"
    modes = ("plain", "compress")

    def command(self):
        user = "user: root\n" if os.geteuid() == 0 else ""
        self.write("h2o.conf", f"""{user}pid-file: {self.folder}/pid
listen:
  host: 127.0.0.1
  port: {self.port}
{self.guide}hosts:
  default:
    paths:
      /:
        proxy.reverse.url: http://127.0.0.1:{self.origin}/
""")
        return ["h2o", "-c", self.folder / "h2o.conf"]


class Nghttpx(Program):
    name, package, binary = "nghttpx", "nghttp2-proxy", "nghttpx"
    modes = ("plain",)

    def command(self):
        self.write("nghttpx.conf", f"""frontend=127.0.0.1,{self.port};no-tls
backend=127.0.0.1,{self.origin}
workers=1
errorlog-file=/dev/stderr
""")
        return ["nghttpx", f"--conf={self.folder}/nghttpx.conf"]


class Caddy(Program):
    name, package, binary = "caddy", "caddy", "caddy"
    modes = ("plain", "compress")

    def plain_lines(self):
        return ""

    def variables(self):
        return os.environ | {"HOME": str(self.folder), "XDG_DATA_HOME": str(self.folder), "XDG_CONFIG_HOME": str(self.folder)}

    def command(self):
        # What is shorter than half a KB it leaves as it is, and the examples' documents are.
        guide = self.guide.replace("encode gzip", "encode {\n  gzip\n  minimum_length 20\n}")
        self.write("Caddyfile", f"""{{
  admin off
  auto_https off
}}
http://:{self.port} {{
  bind 127.0.0.1
{indented(guide, 2)}  reverse_proxy 127.0.0.1:{self.origin}
}}
""")
        return ["caddy", "run", "--config", self.folder / "Caddyfile", "--adapter", "caddyfile"]


PROGRAMS = {program.name: program for program in (
    Nginx, Apache, HAProxy, Varnish, Squid, TrafficServer, Lighttpd, H2O, Nghttpx, Caddy)}


def install(programs):
    """Debian's packages of those that are not there yet; none of them is left running as a service."""
    packages = [p.package for p in programs if not shutil.which(p.binary, path=os.environ["PATH"] + ":/usr/sbin")]
    if Lighttpd in programs and not pathlib.Path("/usr/lib/lighttpd/mod_deflate.so").exists():
        packages.append("lighttpd-mod-deflate")
    if not packages:
        return
    print("installing", *packages, flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=quiet, stdout=subprocess.DEVNULL)
    subprocess.run(["apt-get", "install", "-y", "-qq", *packages], check=True, env=quiet, stdout=subprocess.DEVNULL)
