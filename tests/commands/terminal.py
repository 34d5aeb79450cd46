"""Runs a command in a new pseudo-terminal and plays keys to it: each one when the text before it has come."""
import json, os, pty, select, signal, sys, time
script, command = json.loads(sys.argv[1]), sys.argv[2:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
shown, at, end = b'', 0, time.time() + 60
while time.time() < end:
    ready, _, _ = select.select([terminal], [], [], 0.2)
    if ready:
        try:
            data = os.read(terminal, 65536)
        except OSError:
            break
        if not data:
            break
        shown += data
    if script and script[0][0].encode() in shown[at:]:
        at = shown.index(script[0][0].encode(), at) + len(script[0][0].encode())
        os.write(terminal, script.pop(0)[1].encode())
else:
    # What still waits for a key would wait for ever.
    os.kill(pid, signal.SIGKILL)
_, status = os.waitpid(pid, 0)
sys.stdout.write(json.dumps({'shown': shown.decode(errors='replace'), 'code': os.waitstatus_to_exitcode(status), 'left': len(script)}))
