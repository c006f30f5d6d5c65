// Tells the tasks of the main thread apart by a message to itself, which comes after each of them.
window.watchTasks = address => {
    const tasks = [];
    let parts = new Set();
    const part = (element, inside) =>
        element.closest('.chart') ? 'chart'
            : element.matches('.groups') ? 'groups'
            : element.matches('.filters') ? 'filters'
            : inside.closest('#grid') || element.matches('.records, table') ? 'rows' : 'other';
    new MutationObserver(records => {
        for (const { target, addedNodes } of records) {
            for (const node of addedNodes) {
                if (node.nodeType === Node.ELEMENT_NODE) parts.add(part(node, target));
            }
        }
    }).observe(document.querySelector('main'), { childList: true, subtree: true });
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    port1.onmessage = () => {
        const now = performance.now();
        tasks.push({ long: now - last, parts: [...parts] });
        parts = new Set();
        last = now;
        port2.postMessage(0);
    };
    port2.postMessage(0);
    window.tasksUntilPainted = () => new Promise(done =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
            port1.close();
            done(tasks.filter(task => task.long > 1 || task.parts.length > 0));
        }, 0))));
    const link = document.createElement('a');
    link.href = address;
    document.querySelector('main').append(link);
    link.click();
    link.remove();
};
