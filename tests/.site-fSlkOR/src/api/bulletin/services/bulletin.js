const { factories } = require('@strapi/strapi');

module.exports = factories.createCoreService('api::bulletin.bulletin');
